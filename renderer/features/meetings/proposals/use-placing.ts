import type { Placing } from "../../../../shared/agenda/write-agenda.ts";
import { useSnapshot } from "../../../data/hooks.tsx";
import { useToday } from "../../../records/responsibility/use-today.ts";

/** Who answers a proposal now, and the day. */
export function usePlacing(): Placing {
  const { identity } = useSnapshot();
  const day = useToday();
  return { member: identity.member, day };
}
