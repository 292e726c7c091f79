import type { Organisation } from "../../../shared/domain/organisation.ts";
import { sides } from "../../../shared/domain/side.ts";
import { routeToHash } from "../../navigation/route.ts";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useWords } from "../../text/words.ts";
import { Link } from "../../ui/link.tsx";
import { SideShape } from "../../ui/side-mark.tsx";
import { type OrganisationNode, organisationTree } from "./organisation-tree.ts";
import styles from "./partners.module.css";

/** Who the contract is between and who works with whom: consortia by name, subcontractors under their parent. */
export function OrganisationList() {
  const t = useWords("members");
  const naming = useNaming();
  const groups = organisationTree(naming.book, naming.format.compare);
  if (groups.length === 0) return <p>{t("noOrganisations")}</p>;
  return (
    <div className={styles.flow}>
      {groups.map(({ consortium, nodes }) => (
        <div key={`${consortium ?? ""} ${nodes[0]?.organisation.id ?? ""}`}>
          {consortium === undefined ? null : <h3 className={styles.sideTitle}>{consortium}</h3>}
          <ul className={styles.lines}>
            {nodes.map((node) => (
              <OrganisationLine key={node.organisation.id} node={node} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** The id of an organisation's line, for the focus after it was added. */
export function organisationLineId(id: string): string {
  return `organisation-${id}`;
}

function OrganisationLine({ node }: { readonly node: OrganisationNode }) {
  const t = useWords("members");
  const { organisation, subcontractors, memberCount } = node;
  return (
    <li>
      <OrganisationName organisation={organisation}>
        {memberCount === 0 ? [] : [t("memberCount", { count: memberCount })]}
      </OrganisationName>
      {subcontractors.length === 0 ? null : (
        <ul className={styles.under}>
          {subcontractors.map((each) => (
            <li key={each.id}>
              <OrganisationName organisation={each}>{[]}</OrganisationName>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface OrganisationNameProps {
  readonly organisation: Organisation;
  /** What is said of it besides its own fields. */
  readonly children: readonly string[];
}

function OrganisationName({ organisation, children }: OrganisationNameProps) {
  const t = useWords("members");
  const naming = useNaming();
  const { id, type, unit, consortiumRole, parent } = organisation;
  const side = sides.find((each) => each === type || (each === "client" && type === "client-association"));
  const parentHere = parent === undefined ? undefined : naming.book.get("organisation", parent);
  const facts = [
    type === "subcontractor"
      ? parentHere === undefined
        ? t("parentUnknown")
        : t("subcontractorOf", { name: recordTitle(naming, "organisation", parentHere.id) })
      : type === undefined
        ? undefined
        : valueWord(naming.t, "organisation", "type", type),
    consortiumRole === "lead" ? t("leadMark") : undefined,
    unit,
    ...children,
  ].filter((fact) => fact !== undefined);
  return (
    <>
      <span className={styles.name} id={organisationLineId(id)} tabIndex={-1}>
        {side === undefined ? null : <SideShape side={side} isColoured />}
        <Link kind="quiet" href={routeToHash({ place: "record", kind: "organisation", id })}>
          {recordTitle(naming, "organisation", id)}
        </Link>
      </span>
      <span className={styles.facts}>{facts.join(" · ")}</span>
      <ConflictMark kind="organisation" id={id} />
    </>
  );
}
