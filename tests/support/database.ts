import { pathToFileURL } from "node:url";
import postgres from "postgres";
import { inject } from "vitest";

const cluster = inject("cluster");
const name = `worker_${process.env.VITEST_POOL_ID ?? "1"}_${process.pid}`;

const at = (url: string) => {
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
};

// A database of this worker's own, cloned from the migrated one, before any module connects.
if (!process.env.DATABASE_URL?.endsWith(name)) {
  const admin = postgres(cluster.superuser.replace(/\/sdg$/, "/postgres"), { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template sdg owner sdg_owner`);
  await admin.end();
  Object.assign(process.env, {
    DATABASE_URL: at(cluster.app),
    MIGRATE_DATABASE_URL: at(cluster.owner),
    PUBLIC_DATABASE_URL: at(cluster.public),
    AUTH_SECRET: "a secret of the tests, longer than thirty-two characters",
    APP_URL: "http://localhost:3000",
    STORAGE_URL: pathToFileURL(cluster.files).href,
  });
}
