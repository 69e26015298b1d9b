// `npm run admin -- MAIL`: invites the first admin of an empty installation and prints the link.
import { env, problemsOf } from "@/lib/env";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { mailAddress } from "@/lib/people/joining-schema";
import { INVITATION_DAYS } from "@/lib/people/mutations/invite";
import { inviteFirstAdmin } from "@/lib/people/mutations/invite-first-admin";
import { migrateAll } from "./migrate";

const email = mailAddress.safeParse(process.argv[2] ?? "");
if (!email.success) fail("Say whom to invite: npm run admin -- name@library.example");
const problems = problemsOf(process.env);
if (problems.length > 0) fail(problems.join("\n"));
const { MIGRATE_DATABASE_URL: owner, DATABASE_URL: app, PUBLIC_DATABASE_URL: visitor, APP_URL } = env();
if (owner) await migrateAll({ owner, app, public: visitor });
try {
  const { token } = await inviteFirstAdmin({ email: email.data, locale: "en" });
  console.log(
    `Open this link within ${INVITATION_DAYS} days to become the first admin. It works once; pass it to ${email.data} only.\n`,
  );
  console.log(new URL(paths.invitation("en", token), APP_URL).href);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  fail("There is an active admin already: they invite others under “People and roles”.");
}
process.exit(0);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
