import { routeToHash } from "../navigation/route.ts";
import { useWords } from "../text/words.ts";
import { classNames } from "../ui/class-names.ts";
import { type RailPlace, type RailPlaceName, railPlaces } from "./places.ts";
import styles from "./rail.module.css";
import type { RailCounts } from "./rail-counts.ts";
import { useRailCounts } from "./use-rail-counts.ts";

export interface RailProps {
  readonly current: RailPlaceName | undefined;
  /** Called when a place is chosen, even the present one. */
  readonly onChoose?: (() => void) | undefined;
}

/** The places of the app, each with what in it asks for attention. */
export function Rail({ current, onChoose }: RailProps) {
  const words = useWords("shell");
  const counts = useRailCounts();
  const shown = railPlaces.filter(
    ({ place }) => place !== "conflicts" || counts.conflicts > 0 || current === "conflicts",
  );
  return (
    <nav aria-label={words("nav.label")}>
      <ul className={styles.places}>
        {shown.map(({ place, count }) => (
          <li key={place}>
            <a
              className={styles.place}
              href={routeToHash({ place })}
              onClick={onChoose}
              {...(place === current ? { "aria-current": "page" as const } : {})}
            >
              <span>{words(`places.${place}`)}</span> <Count count={count} counts={counts} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface CountProps {
  readonly count: RailPlace["count"];
  readonly counts: RailCounts;
}

function Count({ count, counts }: CountProps) {
  const words = useWords("shell");
  const many = count === undefined ? 0 : counts[count.of];
  if (count === undefined || many === 0) return null;
  return (
    <span className={classNames(styles.count, count.isLate === true && styles.late)}>
      {words(`counts.${count.word}`, { count: many })}
    </span>
  );
}
