import type { SyntheticEvent } from "react";

/**
 * For `onSubmit`: hands over what the form holds and leaves it as it is. A form's own `action` would empty its fields,
 * also when the server refused them.
 */
export const sendForm =
  (send: (data: FormData) => void) =>
  (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send(new FormData(event.currentTarget));
  };
