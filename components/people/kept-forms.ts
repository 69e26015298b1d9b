const PREFIX = "sdg-stories:form:";

/** Under which name a form is kept on this device: each person's apart. */
export const keptFormKey = (person: string, name: string): string => `${PREFIX}${person}:${name}`;

/** Names of the forms that this person has begun on this device and not saved. */
export function keptForms(person: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}${person}:`));
  } catch {
    return [];
  }
}

/** Forgets them. */
export function clearKeptForms(person: string) {
  for (const key of keptForms(person)) localStorage.removeItem(key);
}
