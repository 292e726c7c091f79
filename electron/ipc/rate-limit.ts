/** Over how long the allowed rate may be used up at once: a page that has just opened asks for many things. */
const burstSeconds = 10;

/** Counts one more use at each call, and answers whether it is one too many: more than `perSecond` over ten seconds. */
export function createRateLimit(perSecond: number, now: () => number): () => boolean {
  const most = perSecond * burstSeconds;
  let left = most;
  let at = now();
  return () => {
    const time = now();
    left = Math.min(most, left + ((time - at) / 1000) * perSecond);
    at = time;
    if (left < 1) return true;
    left -= 1;
    return false;
  };
}
