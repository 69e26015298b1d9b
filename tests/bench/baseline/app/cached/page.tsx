import { Cards } from "../cards";

export const dynamic = "force-static";

const cards = Array.from({ length: 24 }, (_, number) => ({
  slug: `card-${number}`,
  title: `Card number ${number}`,
  summary: "Two sentences stand here. They are as long as those of a story.",
  country: "Kenya",
}));

export default function Page() {
  return <Cards cards={cards} />;
}
