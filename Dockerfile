# The API alone; the database is a service of its own (docker-compose.yml).
FROM node:20.20-bookworm-slim AS build
WORKDIR /leian
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /leian
COPY --from=build /leian ./
USER node
EXPOSE 4000
CMD ["node", "bin/leian.js", "start"]
