import { join } from "node:path";
import { createServer } from "vite";

/** Serves the page of every control in every state, to this computer only, until it is stopped: `npm run ui`. */
const server = await createServer({ configFile: join(import.meta.dirname, "../renderer/ui-page/vite.config.ts") });
await server.listen();
server.printUrls();
