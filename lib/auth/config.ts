import NextAuth from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { passwordMatches } from "@/lib/people/password";
import { findCredentials } from "@/lib/people/queries";

/** A signed-in session lasts at most this long, in seconds. */
const SESSION_SECONDS = 14 * 24 * 3600;

const credentials = z.object({ email: z.string().max(320), password: z.string().max(200) });

/**
 * The token holds who and which session epoch, never a right: rights are read from the database at every request.
 * One Argon2 verification in every case, so that an unknown address takes as long as a known one.
 */
export const { handlers, auth, signIn, signOut } = NextAuth({
  trustHost: true,
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(input) {
        const parsed = credentials.safeParse(input);
        if (!parsed.success) return null;
        const person = await findCredentials(parsed.data.email);
        const matches = await passwordMatches(person?.passwordHash ?? null, parsed.data.password);
        return matches && person?.active ? { id: person.id, epoch: person.sessionEpoch } : null;
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      if (user?.id && "epoch" in user) return { sub: user.id, epoch: user.epoch };
      return token;
    },
    session({ session, token }) {
      return {
        expires: session.expires,
        user: { id: token.sub, epoch: token.epoch },
      } as unknown as typeof session;
    },
  },
  pages: { signIn: "/en/sign-in" },
  logger: { error: () => {}, warn: () => {} },
});
