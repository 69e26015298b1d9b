import { LinkButton } from "@/components/ui/button";

/** A page that says what has become of something, and what to do now. */
export function Said({
  title,
  text,
  then,
}: {
  title: string;
  text: string;
  then: { href: string; label: string };
}) {
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <div className="btns sendbar">
        <LinkButton href={then.href} prefetch={false}>
          {then.label}
        </LinkButton>
      </div>
    </>
  );
}
