import { actions } from "./actions.ts";
import { agenda } from "./agenda.ts";
import { capture } from "./capture.ts";
import { commands } from "./commands.ts";
import { common } from "./common.ts";
import { conflicts } from "./conflicts.ts";
import { deciding } from "./deciding.ts";
import { decisions } from "./decisions.ts";
import { drafts } from "./drafts.ts";
import { errors } from "./errors.ts";
import { exchange } from "./exchange.ts";
import { faults } from "./faults.ts";
import { feedback } from "./feedback.ts";
import { help } from "./help.ts";
import { history } from "./history.ts";
import { keeping } from "./keeping.ts";
import { links } from "./links.ts";
import { lists } from "./lists.ts";
import { live } from "./live.ts";
import { meetings } from "./meetings.ts";
import { members } from "./members.ts";
import { minutes } from "./minutes.ts";
import { notice } from "./notice.ts";
import { papers } from "./papers.ts";
import { presence } from "./presence.ts";
import { preparing } from "./preparing.ts";
import { projector } from "./projector.ts";
import { records } from "./records.ts";
import { review } from "./review.ts";
import { roles } from "./roles.ts";
import { search } from "./search.ts";
import { shell } from "./shell.ts";
import { start } from "./start.ts";
import { undo } from "./undo.ts";

/** Every namespace in this language; a namespace added to fi/ is added here in each language. */
export const selko = {
  common,
  commands,
  search,
  shell,
  start,
  meetings,
  agenda,
  members,
  deciding,
  decisions,
  actions,
  feedback,
  exchange,
  conflicts,
  help,
  history,
  minutes,
  errors,
  records,
  links,
  lists,
  review,
  roles,
  undo,
  drafts,
  notice,
  papers,
  live,
  capture,
  presence,
  projector,
  preparing,
  faults,
  keeping,
} as const;
