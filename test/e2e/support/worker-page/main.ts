import { createWorker } from "../../../../renderer/platform/worker.ts";
import address from "./echo.worker.ts?worker&url";

const worker = createWorker(address, "echo");
worker.addEventListener("message", (event: MessageEvent<string>) => document.body.append(event.data));
worker.postMessage("ahoy");

try {
  new Worker(new URL(address, document.baseURI)).terminate();
  document.body.dataset["plain"] = "accepted";
} catch (error) {
  document.body.dataset["plain"] = error instanceof TypeError ? "refused" : "failed";
}
