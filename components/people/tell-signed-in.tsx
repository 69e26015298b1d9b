"use client";

import { useEffect } from "react";
import { tellSession } from "./session-channel";

/** Tells the pages that wait for a session that there is one again. */
export function TellSignedIn() {
  useEffect(() => tellSession("signed_in"), []);
  return null;
}
