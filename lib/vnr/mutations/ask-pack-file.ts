import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { vnrPackBuilds, vnrPackFiles, vnrPacks, vnrRounds } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Actor } from "@/lib/people/actor";
import type { packFile } from "../pack/schema";
import { mayWorkOn } from "../policy";

/**
 * Asks for a build as a file, whole or what concerns one ministry (`ministry_unknown` where the build names none such);
 * a job makes it. While the same one is being made, it is that one.
 */
export async function askPackFile(actor: Actor, { buildId, format, ministry }: z.infer<typeof packFile>) {
  return db.transaction(async (tx) => {
    const { build, country, roundId } = await lockBuild(tx, actor, buildId);
    if (ministry !== "" && !build.content.goals.some((goal) => goal.ministry === ministry))
      throw new Refusal("ministry_unknown");
    const same = and(
      eq(vnrPackFiles.buildId, buildId),
      eq(vnrPackFiles.format, format),
      eq(vnrPackFiles.ministry, ministry),
    );
    const [going] = await tx
      .select({ id: vnrPackFiles.id })
      .from(vnrPackFiles)
      .where(and(same, inArray(vnrPackFiles.state, ["waiting", "making"])));
    if (going) return going;
    const [file] = await tx
      .insert(vnrPackFiles)
      .values({ buildId, format, ministry, askedBy: actor.id })
      .returning({ id: vnrPackFiles.id });
    if (!file) throw new Error("no file was written");
    await enqueue(tx, { name: "pack.export", data: { fileId: file.id } });
    await recordEvent(tx, actor, {
      kind: "vnr.pack_file_asked",
      subjectId: file.id,
      data: { round: roundId, country, build: buildId, format },
    });
    return file;
  });
}

/** Locks a build for someone who works in its country; builds of withdrawn rounds still leave the workspace. */
export async function lockBuild(tx: Tx, actor: Actor, id: string) {
  const [found] = await tx
    .select({ build: vnrPackBuilds, country: vnrRounds.country, year: vnrRounds.year, roundId: vnrRounds.id })
    .from(vnrPackBuilds)
    .innerJoin(vnrPacks, eq(vnrPacks.id, vnrPackBuilds.packId))
    .innerJoin(vnrRounds, eq(vnrRounds.id, vnrPacks.roundId))
    .where(eq(vnrPackBuilds.id, id))
    .for("update", { of: vnrRounds });
  if (!found || !mayWorkOn(actor, found)) throw notFound();
  return found;
}
