import type { Organisation } from "../../../shared/domain/organisation.ts";
import type { Side } from "../../../shared/domain/side.ts";

/** The side an organisation stands on; `undefined` for partners, who sit on none. */
export function sideOfOrganisation({ type }: Organisation): Side | undefined {
  switch (type) {
    case "buyer":
      return "buyer";
    case "provider":
    case "subcontractor":
      return "provider";
    case "client-association":
      return "client";
    default:
      return undefined;
  }
}
