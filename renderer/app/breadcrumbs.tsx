import { sightOf } from "../navigation/meetings-parts.ts";
import { type Route, routeToHash } from "../navigation/route.ts";
import { recordTitle, type Naming } from "../records/naming/record-title.ts";
import { useNaming } from "../records/naming/use-naming.ts";
import { useWords, type Words } from "../text/words.ts";
import { Link } from "../ui/link.tsx";
import styles from "./breadcrumbs.module.css";
import { railPlaceOf } from "./places.ts";

export interface Crumb {
  readonly name: string;
  readonly route: Route;
}

/** The way from a place of the rail to the page in sight. One alone is the place itself, of which the rail says it. */
export function useCrumbs(route: Route): readonly Crumb[] {
  const shell = useWords("shell");
  const meetings = useWords("meetings");
  const preparing = useWords("preparing");
  const naming = useNaming();
  return crumbsOf(route, naming, shell, meetings, preparing);
}

export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const last = crumbs.at(-1);
  if (last === undefined || crumbs.length < 2) return null;
  return (
    <ol className={styles.list}>
      {crumbs.slice(0, -1).map(({ name, route }) => (
        <li key={routeToHash(route)} className={styles.crumb}>
          <Link href={routeToHash(route)}>{name}</Link>
        </li>
      ))}
      <li className={styles.crumb} aria-current="page">
        {last.name}
      </li>
    </ol>
  );
}

function crumbsOf(
  route: Route,
  naming: Naming,
  shell: Words<"shell">,
  meetings: Words<"meetings">,
  preparing: Words<"preparing">,
): readonly Crumb[] {
  const place = railPlaceOf(route);
  if (place === undefined) return [];
  const first: Crumb = { name: shell(`places.${place}`), route: { place } };
  if (route.place === "record") return [first, { name: recordTitle(naming, route.kind, route.id), route }];
  if (route.place === "meetings") {
    const { part } = sightOf(route);
    return part === "meetings" ? [first] : [first, { name: preparing(`parts.${part}`), route }];
  }
  if (route.place !== "meeting") return [first];
  const { id, view, item } = route;
  const meeting: Crumb = {
    name: recordTitle(naming, "meeting", id),
    route: { place: "meeting", id, view: "agenda" },
  };
  if (view !== "agenda") return [first, meeting, { name: meetings(`views.${view}`), route }];
  if (item === undefined || naming.book.get("agenda-item", item)?.meeting !== id) return [first, meeting];
  return [first, meeting, { name: recordTitle(naming, "agenda-item", item), route }];
}
