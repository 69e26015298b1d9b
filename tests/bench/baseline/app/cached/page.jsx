import { Cards } from "../cards";

export const dynamic = "force-static";

export default function Page() {
  return <Cards />;
}
