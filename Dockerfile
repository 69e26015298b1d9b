# The production image. It brings no database: give it DATABASE_URL, MIGRATE_DATABASE_URL, PUBLIC_DATABASE_URL,
# AUTH_SECRET and APP_URL, and a volume on /data for photos and files (or STORAGE_URL).
# Its start checks the environment, migrates as the owner, then serves with the job worker inside (WORKER=0: without).
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --no-audit --no-fund
COPY . .
RUN node -e "import('./scripts/build.mjs').then(({ build }) => build(process.env)).then((good) => process.exit(good ? 0 : 1))"
# tsx runs the migration and the worker; the rest of the tools stays behind.
RUN tsx=$(node -p "require('./package.json').devDependencies.tsx") \
  && cp package.json package-lock.json /tmp/ \
  && npm pkg delete devDependencies \
  && npm install --no-audit --no-fund --save-exact "tsx@$tsx" \
  && cp /tmp/package.json /tmp/package-lock.json . \
  && rm -rf .next/cache .next/dev \
  && touch node_modules/.package-lock.json

FROM node:24-bookworm-slim
WORKDIR /app
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production DATA_DIR=/data PORT=3000
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]
