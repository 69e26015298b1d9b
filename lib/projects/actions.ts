"use server";

import { revalidatePath } from "next/cache";
import { userAction } from "@/lib/auth/user-action";
import type { Actor } from "@/lib/people/actor";
import { deleteProject, undoDeleteProject } from "./mutations/delete-project";
import { importFindings } from "./mutations/import-findings";
import { deleteEvaluation, saveEvaluation } from "./mutations/save-evaluation";
import { deleteFinding, saveFinding } from "./mutations/save-finding";
import { createProject, saveProject } from "./mutations/save-project";
import {
  evaluationSave,
  findingSave,
  findingsImport,
  newProject,
  projectChange,
  thingId,
  thingRef,
} from "./schema";

/** The verb, and then the desk's pages anew. */
const andRevalidate =
  <Input, Value>(verb: (actor: Actor, input: Input) => Promise<Value>) =>
  async (actor: Actor, input: Input) => {
    const value = await verb(actor, input);
    revalidatePath("/[locale]/desk", "layout");
    return value;
  };

export const createProjectAction = userAction(newProject, andRevalidate(createProject));
export const saveProjectAction = userAction(projectChange, andRevalidate(saveProject));
export const deleteProjectAction = userAction(thingRef, andRevalidate(deleteProject));
export const undoDeleteProjectAction = userAction(thingId, andRevalidate(undoDeleteProject));
export const saveEvaluationAction = userAction(evaluationSave, andRevalidate(saveEvaluation));
export const deleteEvaluationAction = userAction(thingRef, andRevalidate(deleteEvaluation));
export const saveFindingAction = userAction(findingSave, andRevalidate(saveFinding));
export const importFindingsAction = userAction(findingsImport, andRevalidate(importFindings));
export const deleteFindingAction = userAction(thingRef, andRevalidate(deleteFinding));
