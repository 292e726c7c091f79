import { useId, useState } from "react";
import type { DateOnly } from "../../../shared/core/date-only.ts";
import { buildRulesCard } from "../../../shared/rules-card/build.ts";
import { missingRules } from "../../../shared/rules-card/usual-rules.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { usePlatform } from "../../platform/platform-context.tsx";
import { useFocusBack } from "../../records/editing/use-focus-back.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { fieldWord } from "../../records/naming/record-words.ts";
import { PaperActs } from "../../records/papers/paper-acts.tsx";
import { PaperPreview } from "../../records/papers/paper-preview.tsx";
import { PrintedPaper } from "../../records/papers/printed-paper.tsx";
import { type Language, languages } from "../../text/language.ts";
import { useFormats, useLanguage, useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Cluster } from "../../ui/layout.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { Card } from "./card-section.tsx";
import styles from "./partners.module.css";
import { rulesGroups } from "./rules-groups.ts";

/** The group's own rules of procedure: every parameter that the app reckons by, and the whole as a paper. */
export function RulesCard() {
  const t = useWords("members");
  const naming = useNaming();
  return (
    <Card kind="rules" title={t("cards.rules")} help={t("cards.rulesHelp")} groups={rulesGroups({ naming, t })}>
      <MissingRules />
      <RulesPaper />
    </Card>
  );
}

/** Offers what is usual for the rules that the group has not set yet; what it has set stays as it is. */
function MissingRules() {
  const t = useWords("members");
  const records = useWords("records");
  const format = useFormats();
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const missing = missingRules(book.get("rules", "rules"));
  const names = Object.keys(missing);
  if (names.length === 0) return null;
  const list = format.list(names.map((name) => fieldWord(records, "rules", name)));
  return (
    <Notice
      title={t("rules.missing", { count: names.length })}
      actions={
        <Button onPress={() => void saving(() => session.edit("rules", "rules", missing), t("rules.filled"))}>
          {t("rules.fill")}
        </Button>
      }
    >
      <p>{t("rules.missingHelp", { names: list })}</p>
    </Notice>
  );
}

/** The card as the group would read it aloud, in each language, on paper or as a file. */
function RulesPaper() {
  const t = useWords("members");
  const common = useWords("common");
  const book = useBook();
  const platform = usePlatform();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const openId = useId();
  const paper = useFocusBack(openId);
  if (!paper.isOpen) {
    return (
      <div>
        <Button id={openId} onPress={paper.open}>
          {t("rules.open")}
        </Button>
      </div>
    );
  }
  const document = buildRulesCard(book, language);
  return (
    <section className={styles.paper} aria-label={t("rules.paper")}>
      <Select
        label={t("rules.language")}
        choices={languages.map((id) => ({ id, label: common(`languages.${id}`) }))}
        value={language}
        onChange={setLanguage}
      />
      {/* The platform gives a day of the calendar by its contract. */}
      <PaperActs paper={document} dated={platform.today().day as DateOnly} formats={["pdf", "docx", "html"]} />
      <Cluster>
        <Button onPress={() => void platform.print(document.title)}>{t("rules.print")}</Button>
        <Button kind="quiet" onPress={() => paper.close()}>
          {t("rules.close")}
        </Button>
      </Cluster>
      <PaperPreview paper={document} />
      <PrintedPaper paper={document} />
    </section>
  );
}
