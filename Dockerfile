# The image holds a packed folder (`npm run pack`) and Node, and nothing else. See docs/deploy-container.md.

FROM node:22-bookworm-slim AS build
WORKDIR /checkout
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit
COPY . .
RUN npm run build && npm run pack -- /atlas

# A folder that was packed before takes the place of this stage and of the one above:
# docker build --build-context packed=../atlas .
FROM scratch AS packed
COPY --from=build /atlas /

FROM node:22-bookworm-slim
WORKDIR /atlas
COPY --from=packed / ./
ENV HOST=0.0.0.0 PORT=3000
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node is the first process, so that it gets TERM; the server drains, and ends.
CMD ["node", "server.js"]
