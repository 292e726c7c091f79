import { type ReactNode, useState } from "react";
import { routeToHash } from "../../navigation/route.ts";
import { documentLanguage } from "../../text/language.ts";
import { useLanguage, useWords } from "../../text/words.ts";
import { Link } from "../../ui/link.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { findInGuide } from "./find-in-guide.ts";
import { GuideBlocks } from "./guide-blocks.tsx";
import type { Guide, GuideChapter } from "./guide-content.ts";
import styles from "./guide-pages.module.css";
import { guideHash, guidePlaceOf } from "./help-address.ts";

export interface GuidePagesProps {
  readonly guide: Guide;
  readonly page: string | undefined;
}

/** The guide's list of chapters, or one chapter beside its contents. */
export function GuidePages({ guide, page }: GuidePagesProps) {
  const words = useWords("help");
  const place = page === undefined ? undefined : guidePlaceOf(page);
  const chapter = guide.chapters.find(({ id }) => id === place?.chapter);
  const [typed, setTyped] = useState("");
  // The reader's voice must change with the language of the text, where that is not the interface's.
  const lang = documentLanguage(useLanguage()) === guide.language ? undefined : guide.language;
  return (
    <div className={styles.page}>
      <PageHeader
        eyebrow={
          chapter === undefined ? undefined : <Link href={routeToHash({ place: "help" })}>{words("title")}</Link>
        }
        title={chapter === undefined ? words("title") : <span lang={lang}>{chapter.title}</span>}
        lead={chapter === undefined ? words("lead") : <span lang={lang}>{chapter.lead}</span>}
      />
      {lang === undefined ? null : <p className={styles.language}>{words("otherLanguage")}</p>}
      <div className={styles.columns}>
        <div className={styles.side}>
          <TextField type="search" label={words("search")} value={typed} onChange={setTyped} />
          <Findings guide={guide} typed={typed} lang={lang} />
          {chapter === undefined ? null : <Contents guide={guide} current={chapter} lang={lang} />}
        </div>
        <div className={styles.text} lang={lang}>
          {chapter === undefined ? (
            <ChapterList chapters={guide.chapters} isUnknown={page !== undefined} />
          ) : (
            <Chapter guide={guide} chapter={chapter} section={place?.section} />
          )}
        </div>
      </div>
    </div>
  );
}

interface FindingsProps {
  readonly guide: Guide;
  readonly typed: string;
  readonly lang: string | undefined;
}

function Findings({ guide, typed, lang }: FindingsProps) {
  const words = useWords("help");
  const isAsked = typed.trim() !== "";
  const findings = findInGuide(guide, typed);
  return (
    <div>
      {/* Stands ready from the start, so that the count is read when it comes. */}
      <output className={styles.count}>{isAsked ? words("found", { count: findings.length }) : ""}</output>
      {findings.length === 0 ? null : (
        <ul className={styles.findings} lang={lang} aria-label={words("findings")}>
          {findings.map(({ chapter, section, title, chapterTitle }) => (
            <li key={`${chapter}--${section ?? ""}`}>
              <Link href={guideHash({ chapter, section })}>{title}</Link>
              {section === undefined ? null : <span className={styles.from}>{chapterTitle}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface ContentsProps {
  readonly guide: Guide;
  readonly current: GuideChapter;
  readonly lang: string | undefined;
}

/** All chapters, and under the one that is read its sections. Where there is little room, only that one. */
function Contents({ guide, current, lang }: ContentsProps) {
  const words = useWords("help");
  return (
    <nav aria-label={words("contents")} lang={lang}>
      <ul className={styles.contents}>
        {guide.chapters.map((chapter) =>
          chapter.id === current.id ? (
            <li key={chapter.id} className={styles.current}>
              <Link kind="quiet" href={guideHash({ chapter: chapter.id })} aria-current="page">
                {chapter.title}
              </Link>
              <ul className={styles.sections}>
                {chapter.sections.map(({ id, title }) => (
                  <li key={id}>
                    <Link kind="quiet" href={guideHash({ chapter: chapter.id, section: id })}>
                      {title}
                    </Link>
                  </li>
                ))}
              </ul>
            </li>
          ) : (
            <li key={chapter.id}>
              <Link kind="quiet" href={guideHash({ chapter: chapter.id })}>
                {chapter.title}
              </Link>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}

interface ChapterListProps {
  readonly chapters: readonly GuideChapter[];
  /** The address names a chapter that there is not. */
  readonly isUnknown: boolean;
}

function ChapterList({ chapters, isUnknown }: ChapterListProps) {
  const words = useWords("help");
  return (
    <>
      {isUnknown ? <p>{words("unknown")}</p> : null}
      <ol className={styles.chapters}>
        {chapters.map(({ id, title, lead }) => (
          <li key={id}>
            <h2 className={styles.chapterTitle}>
              <Link href={guideHash({ chapter: id })}>{title}</Link>
            </h2>
            <p>{lead}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

interface ChapterProps {
  readonly guide: Guide;
  readonly chapter: GuideChapter;
  readonly section: string | undefined;
}

function Chapter({ guide, chapter, section }: ChapterProps) {
  const words = useWords("help");
  const at = guide.chapters.indexOf(chapter);
  return (
    <>
      <GuideBlocks blocks={chapter.blocks} />
      {chapter.sections.map(({ id, title, blocks }) => (
        <section key={id} className={styles.section} aria-labelledby={`guide-${id}`}>
          {/* The section that the address names takes the focus on arrival. */}
          <h2 id={`guide-${id}`} tabIndex={-1} {...(id === section ? { "data-arrival": "" } : {})}>
            {title}
          </h2>
          <GuideBlocks blocks={blocks} />
        </section>
      ))}
      <nav aria-label={words("onwards")} className={styles.onwards}>
        <Onwards label={words("previous")} chapter={guide.chapters[at - 1]} />
        <Onwards label={words("next")} chapter={guide.chapters[at + 1]} />
      </nav>
    </>
  );
}

interface OnwardsProps {
  readonly label: string;
  readonly chapter: GuideChapter | undefined;
}

function Onwards({ label, chapter }: OnwardsProps): ReactNode {
  if (chapter === undefined) return null;
  return (
    <p>
      <span className={styles.from}>{label}</span>
      <Link kind="standing" href={guideHash({ chapter: chapter.id })}>
        {chapter.title}
      </Link>
    </p>
  );
}
