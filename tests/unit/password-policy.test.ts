import { describe, expect, test } from "vitest";
import { newPassword } from "@/lib/people/password-policy";

const codeOf = (password: unknown) => newPassword.safeParse(password).error?.issues[0]?.message ?? "good";

describe("a new password", () => {
  test.each([
    "four words no one joins",
    "rain-lamp-ferry-oak",
    "Zx9#kLm2!qWv",
    "مفتاح أزرق فوق النهر",
    "图书馆里的蓝色灯笼在窗前亮着",
    "velvet harbour 1997 tin",
    "🦜🌿🪨🕯️ four and a half",
  ])("may be %s", (password) => expect(codeOf(password)).toBe("good"));

  test.each(["", "short", "elevenchars", "12345678901"])("is too short: %s", (password) =>
    expect(codeOf(password)).toBe("password_too_short"),
  );

  test.each([
    "passwordpassword",
    "Password1234!",
    "P@ssw0rd2026!",
    "123456789012",
    "qwertyuiop12",
    "azertyuiop123",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "iloveyou2025!!",
    "library123456",
    "WelcomeLibrary1",
    "motdepasse2026",
    "sdg-stories-2026",
    "1q2w3e1q2w3e",
    "            ",
    "!!!!!!!!!!!!!",
  ])("is what everybody chooses: %s", (password) => expect(codeOf(password)).toBe("password_common"));

  test("has an end", () => {
    expect(codeOf(`${"no one joins these "}${"x y z ".repeat(60)}`)).toBe("too_long");
    expect(codeOf(undefined)).not.toBe("good");
    expect(codeOf({ length: 20 })).not.toBe("good");
  });
});
