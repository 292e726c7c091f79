import { useBook } from "../../data/hooks.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Link } from "../../ui/link.tsx";
import { shorten } from "../naming/shorten.ts";
import styles from "./chain-section.module.css";

/** Characters of an answer that are shown in a chain; the whole stands with its feedback. */
const longestAnswer = 110;

/** The answer to one piece of feedback, and whether its giver has been told what came of it. */
export function AnswerLink({ feedback: id }: { readonly feedback: string }) {
  const t = useWords("links");
  const lists = useWords("lists");
  const format = useFormats();
  const feedback = useBook().get("feedback", id);
  const text = shorten((feedback?.response ?? "").replaceAll("\n", " "), longestAnswer);
  const toldOn = feedback?.resultToldOn;
  return (
    <>
      <Link href={routeToHash({ place: "record", kind: "feedback", id })}>{lists("quoted", { text })}</Link>
      <span className={styles.note}>
        {toldOn === undefined ? t("chain.notTold") : t("chain.told", { date: format.date(toldOn) })}
      </span>
    </>
  );
}
