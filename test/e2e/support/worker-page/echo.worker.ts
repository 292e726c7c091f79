addEventListener("message", (event: MessageEvent<string>) => postMessage(`echo: ${event.data}`));
