# syntax=docker/dockerfile:1
# The API, its worker and its migrations: one image, three commands. Built from the root of the repository:
#   docker build -f docker/api.Dockerfile -t fullhouse-api .
# Node strips types only outside node_modules, so the workspace is copied with its links, not packed by `pnpm deploy`.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS pnpm
RUN npm install --global --no-fund --no-audit pnpm@12.21.0
WORKDIR /house
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml .npmrc ./
COPY packages/contracts/package.json packages/contracts/
COPY packages/kernel/package.json packages/kernel/
COPY apps/api/package.json apps/api/
COPY apps/sandbox/package.json apps/sandbox/

FROM pnpm AS api-packages
RUN --mount=type=cache,id=pnpm,target=/pnpm-store \
    pnpm install --frozen-lockfile --prod --store-dir /pnpm-store --filter @fullhouse/api...

FROM pnpm AS sandbox-packages
RUN --mount=type=cache,id=pnpm,target=/pnpm-store \
    pnpm install --frozen-lockfile --prod --store-dir /pnpm-store --filter @fullhouse/sandbox...

# For compose.dev.yml only; it refuses to start with NODE_ENV=production.
FROM ${NODE_IMAGE} AS sandbox
ENV SANDBOX_HOST=0.0.0.0
WORKDIR /house
COPY --from=sandbox-packages /house ./
COPY apps/sandbox/src apps/sandbox/src
WORKDIR /house/apps/sandbox
USER node
EXPOSE 4300 4301
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:4300/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]

FROM ${NODE_IMAGE} AS api
ENV NODE_ENV=production \
    API_HOST=0.0.0.0 \
    API_PORT=4000 \
    KEYS_FILE=/data/keys.json \
    STORAGE_DIR=/data/files
RUN install --directory --owner=node --group=node --mode=0700 /data
WORKDIR /house
COPY --from=api-packages /house ./
COPY packages/kernel/src packages/kernel/src
COPY packages/contracts/src packages/contracts/src
COPY apps/api/src apps/api/src
WORKDIR /house/apps/api
# Root owns the code, so what runs cannot change it.
USER node
VOLUME /data
EXPOSE 4000
# 503 while the database, the jobs or the storage fail. The worker has no port: run it with --no-healthcheck.
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.API_PORT}/health`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Worker: src/entry/worker.ts. Migrations, before each release: src/entry/migrate.ts.
CMD ["node", "src/entry/http.ts"]
