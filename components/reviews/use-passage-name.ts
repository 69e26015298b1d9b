import { useTranslations } from "next-intl";
import type { Place, Words } from "@/lib/reviews/rewordable";

/** What a passage is called: "Claim 2", "Caption of photo 1". */
export function usePassageName(words: Pick<Words, "photos">) {
  const names = useTranslations("enums.passage");
  return ({ passage, item }: Place): string => {
    const photo = words.photos.findIndex(({ id }) => id === item) + 1;
    const which = passage.startsWith("photo") ? photo : passage.startsWith("claim") ? Number(item) + 1 : item;
    return names(passage, { which });
  };
}
