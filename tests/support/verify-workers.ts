import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import postgres from "postgres";

type Cluster = { app: string; owner: string; public: string; superuser: string; files: string };

/** The invariants over every worker's database once its tests have run. Throws where a test left one broken. */
export async function verifyWorkers(cluster: Cluster) {
  const admin = postgres(cluster.superuser, { max: 1, onnotice: () => {} });
  const names = await admin<{ name: string }[]>`
    select datname as name from pg_database where datname like 'worker\\_%' order by datname`;
  await admin.end();
  for (const { name } of names) {
    const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
    execFileSync("tsx", ["scripts/verify.ts"], {
      stdio: "inherit",
      env: {
        ...process.env,
        DATABASE_URL: at(cluster.app),
        PUBLIC_DATABASE_URL: at(cluster.public),
        STORAGE_URL: pathToFileURL(cluster.files).href,
      },
    });
  }
}
