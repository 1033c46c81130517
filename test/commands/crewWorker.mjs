// The thread of crew.test.ts: does as its tasks tell it.
import { parentPort, resourceLimits, threadId, workerData } from "node:worker_threads";

parentPort.on("message", ({ name, do: what }) => {
  const isBounded = resourceLimits.maxOldGenerationSizeMb <= 256;
  if (what === "exit" || (what === "exit-where-bounded" && isBounded)) process.exit(3);
  if (what === "throw") parentPort.postMessage({ fault: new Error(`${name} is wrong`).stack });
  else parentPort.postMessage({ outcome: `${workerData.greeting} ${name} in ${threadId}` });
});
