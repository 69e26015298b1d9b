/** The id of what is another for each choice: the server writes the gallery there, and scripts change it in place. */
export const PLACE = "gallery";
