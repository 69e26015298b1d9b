import NextAuth from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { findNewSession, SESSION_SECONDS } from "@/lib/people/session-queries";
import { readTicket } from "./ticket";

/**
 * The token holds which session and which epoch, never a right: both and the rights are read from the database at every
 * request. Who someone is has been checked before: this only writes the cookie of a session that has begun.
 */
export const { handlers, auth, signIn, signOut } = NextAuth({
  trustHost: true,
  useSecureCookies: process.env.APP_URL?.startsWith("https:") ?? true,
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  providers: [
    Credentials({
      credentials: { ticket: {} },
      async authorize({ ticket }) {
        const sessionId = readTicket(ticket);
        const begun = sessionId ? await findNewSession(sessionId) : null;
        return begun ? { id: begun.personId, session: sessionId, epoch: begun.epoch } : null;
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      if (user?.id && "epoch" in user && "session" in user)
        return { sub: user.id, session: user.session, epoch: user.epoch };
      return token;
    },
    session({ session, token }) {
      return {
        expires: session.expires,
        user: { session: token.session, epoch: token.epoch },
      } as unknown as typeof session;
    },
  },
  pages: { signIn: "/en/sign-in" },
  logger: { error: () => {}, warn: () => {} },
});
