import { daysBetween } from "../core/date-only.ts";
import { type Act, actOf, memberOfProvider, save } from "./act.ts";
import { codeOf } from "./demo-codes.ts";
import type { Demo, DemoFeedback } from "./demo-schema.ts";
import { dayOf, finnishMs, plusDays, plusMinutes, spread } from "./demo-time.ts";

const secretary = "m2";

/** The entry that two people logged of the same words; the secretary deleted the second. */
export const duplicateFeedback = "f35b";

/** Every piece of feedback: logged, taken up, answered, and told what came of it. */
export function feedbackActs(demo: Demo): readonly Act[] {
  return demo.feedback.flatMap((feedback) => [
    loggingAct(feedback),
    ...handlingActs(feedback),
    ...(feedback.id === "f35" ? duplicateActs(feedback) : []),
  ]);
}

function loggingAct(feedback: DemoFeedback): Act {
  const at = plusMinutes(finnishMs(feedback.date, "09:20"), spread(feedback.id, 380));
  return actOf(loggerOf(feedback), at, save("feedback", feedback.id, contentOf(feedback)));
}

function contentOf(feedback: DemoFeedback) {
  return {
    receivedOn: dayOf(feedback.date),
    provider: feedback.provider_id,
    channel: feedback.channel,
    giver: codeOf("giver", feedback.giver),
    theme: feedback.theme,
    tone: codeOf("tone", feedback.tone),
    text: feedback.text,
    status: "received",
  } as const;
}

function handlingActs(feedback: DemoFeedback): readonly Act[] {
  const { id } = feedback;
  const handler = memberOfProvider(feedback.provider_id);
  const received = dayOf(feedback.date);
  const answered = dayOf(feedback.first_response);
  const taken = plusDays(received, Math.max(1, Math.min(1 + spread(id, 4), daysBetween(received, answered) - 1)));
  const final = codeOf("feedbackStatus", feedback.status);
  const acts = [
    actOf(
      handler,
      plusMinutes(finnishMs(taken, "08:40"), spread(`${id} taken`, 90)),
      save("feedback", id, { status: "being-handled" }),
    ),
    actOf(
      handler,
      plusMinutes(finnishMs(answered, "11:20"), spread(`${id} answered`, 180)),
      save("feedback", id, {
        response: feedback.response,
        firstResponseOn: answered,
        status: final === "being-handled" ? undefined : "answered",
      }),
    ),
  ];
  if (feedback.result_told !== undefined) {
    const told = dayOf(feedback.result_told);
    const edit = save("feedback", id, { resultToldOn: told, status: final });
    acts.push(actOf(handler, plusMinutes(finnishMs(told, "15:05"), spread(`${id} told`, 90)), edit));
  }
  return acts;
}

/** What is heard on a round or in the panel is logged by the expert by experience, what families say by theirs. */
function loggerOf(feedback: DemoFeedback): string {
  switch (feedback.channel) {
    case "kokemusasiantuntijan kierros":
      return "m9";
    case "asiakasraati":
      return "m7";
    default:
      return feedback.giver === "läheinen" ? "m8" : memberOfProvider(feedback.provider_id);
  }
}

function duplicateActs(feedback: DemoFeedback): readonly Act[] {
  return [
    actOf("m9", finnishMs(feedback.date, "17:31"), save("feedback", duplicateFeedback, contentOf(feedback))),
    actOf(secretary, finnishMs("2025-08-13", "10:26"), { type: "delete", kind: "feedback", id: duplicateFeedback }),
  ];
}
