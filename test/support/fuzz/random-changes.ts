import type { Json } from "../../../shared/core/canonical-json.ts";
import type { SeededRandom } from "../seeded-random.ts";
import type { TestDevice } from "../files.ts";

/**
 * Changes of the right shape and any meaning, as a member with a valid key could write them: they must be taken, and
 * then the state must be right. The first introduces its device, now and then not.
 */
export function randomChanges(
  random: SeededRandom,
  device: TestDevice,
  others: readonly TestDevice[],
): readonly Json[] {
  const devices = [device, ...others];
  const introduction: Json = ["set", "device", device.id, { key: device.keyText }];
  const count = 1 + random.below(4);
  return Array.from({ length: count }, (_none, index): Json => {
    const operations = Array.from({ length: 1 + random.below(3) }, () => randomOperation(random, devices));
    const first = index === 0 && !random.oneIn(20) ? [introduction] : [];
    return [random.pick(stamps), random.below(2), random.pick(["anna", "bertil"]), [...first, ...operations]];
  });
}

const stamps = [0, 1, 1_767_225_600_002, 1_767_225_600_003, 2 ** 48 - 1];
const kinds = ["decision", "decision", "meeting", "novelty", "decision/2", "receipt"];
const ids = ["d", "d", "e", "m", "__defineGetter__"];
const fields = ["title", "status", "related", "number", "novelty"];
const values: readonly Json[] = ["x", "y", "expired", null, 7, true, ["a"], { b: 1 }, "e", "😀"];

function randomOperation(random: SeededRandom, devices: readonly TestDevice[]): Json {
  const kind = random.pick(kinds);
  const id = random.pick(ids);
  const field = random.pick(fields);
  const dots = () =>
    Array.from({ length: 1 + random.below(2) }, () => `${random.pick(devices).id}.${1 + random.below(5)}`);
  switch (random.below(9)) {
    case 0:
    case 1:
      return ["set", kind, id, { [field]: random.pick(values) }];
    case 2:
      return ["set", kind, id, { [field]: random.pick(values) }, { [field]: dots() }];
    case 3:
      return ["add", kind, id, field, [random.pick(values), random.pick(values)]];
    case 4:
      return ["remove", kind, id, field, dots().map((dot) => `${dot}/${random.below(3)}`)];
    case 5:
      return ["delete", kind, id, dots()];
    case 6:
      return ["restore", kind, id, dots()];
    case 7:
      return ["invert", kind, id, random.pick(values)];
    default:
      return ["approve", "meeting", "m", approval(random, devices, dots())];
  }
}

function approval(random: SeededRandom, devices: readonly TestDevice[], replaces: readonly string[]): Json {
  return {
    document: "",
    fields: { decision: random.some(["title", "status", "related"]) },
    fingerprint: random.pick(["a", "b"]).repeat(64),
    records: { decision: random.some(["d", "e"]) },
    replaces: random.oneIn(2) ? replaces : [],
    upTo: Object.fromEntries(devices.map(({ id }) => [id, 1 + random.below(4)])),
  };
}
