# syntax=docker/dockerfile:1
# The web app as static files behind nginx, which passes /v1 on to the API. Built from the root of the repository:
#   docker build -f docker/web.Dockerfile -t fullhouse-web .
ARG NODE_IMAGE=node:24-bookworm-slim
ARG NGINX_IMAGE=nginxinc/nginx-unprivileged:stable-alpine

FROM ${NODE_IMAGE} AS build
RUN npm install --global --no-fund --no-audit pnpm@12.21.0
WORKDIR /house
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml .npmrc ./
COPY packages/api-client/package.json packages/api-client/
COPY packages/app-frame/package.json packages/app-frame/
COPY packages/config/package.json packages/config/
COPY packages/contracts/package.json packages/contracts/
COPY packages/domain-ui/package.json packages/domain-ui/
COPY packages/kernel/package.json packages/kernel/
COPY packages/ui/package.json packages/ui/
COPY apps/web/package.json apps/web/
RUN --mount=type=cache,id=pnpm,target=/pnpm-store \
    pnpm install --frozen-lockfile --store-dir /pnpm-store --filter @fullhouse/web...
COPY packages packages
COPY apps/web apps/web
COPY docker/print-headers.mjs docker/
# The headers come from the app's own file, so that no copy of them can fall behind.
RUN NODE_ENV=production pnpm --filter @fullhouse/web build \
    && node docker/print-headers.mjs apps/web/security-headers.ts > security-headers.inc.template

FROM ${NGINX_IMAGE} AS web
# API_UPSTREAM: host and port of the API. FRAME_SOURCE: the sandbox's address in development, empty otherwise.
ENV API_UPSTREAM=api:4000 \
    FRAME_SOURCE="" \
    NGINX_ENVSUBST_FILTER="^(API_UPSTREAM|FRAME_SOURCE)$"
COPY docker/nginx.conf.template /etc/nginx/templates/default.conf.template
COPY --from=build /house/security-headers.inc.template /etc/nginx/templates/security-headers.inc.template
COPY --from=build /house/apps/web/dist /usr/share/nginx/html
# The base image runs as uid 101 and starts nginx.
USER 101
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 \
    CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/healthz"]
