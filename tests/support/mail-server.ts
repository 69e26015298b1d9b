import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** The steps of a delivery, as a mail server sees them; `accepted`: the mail is here, the 250 not yet given. */
export type Step = "connect" | "from" | "to" | "data" | "accepted";
/** Answers a step: nothing lets it pass, a number refuses it with that code. May wait. */
type Answer = (about: string) => number | undefined | Promise<number | undefined>;

export type Mailbox = Awaited<ReturnType<typeof aMailbox>>;

/** A real SMTP server on a port of its own that keeps what it accepts; `at(step, answer)` says how it behaves. */
export async function aMailbox() {
  const received: ParsedMail[] = [];
  const answers = new Map<Step, Answer>();
  const seen: Step[] = [];
  const ask = async (step: Step, about = "") => {
    seen.push(step);
    const code = await answers.get(step)?.(about);
    if (code) throw Object.assign(new Error(`no, ${step}`), { responseCode: code });
  };
  const passed = (asked: Promise<void>, done: (error?: Error | null) => void) =>
    asked.then(() => done(), done);
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onConnect: (_, done) => passed(ask("connect"), done),
    onMailFrom: ({ address }, _, done) => passed(ask("from", address), done),
    onRcptTo: ({ address }, _, done) => passed(ask("to", address), done),
    onData: (stream, _, done) => {
      const whole = ask("data").then(() => simpleParser(stream));
      const kept = whole.then(async (mail) => {
        await ask("accepted", mail.messageId);
        received.push(mail);
      });
      passed(
        kept.finally(() => stream.resume()),
        done,
      );
    },
  });
  server.on("error", () => {});
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    seen,
    at: (step: Step, answer: Answer) => answers.set(step, answer),
    passAll: () => answers.clear(),
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
