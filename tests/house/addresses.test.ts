import { expect, test } from "vitest";
import { failOnce } from "../support/bare-sign-in";
import { aHouse } from "../support/launcher";

const WORDS = "There were too many tries";

test("behind a configured proxy each client is counted alone, however it names itself before the proxy", async () => {
  const house = await aHouse();
  try {
    await house.launch({ TRUSTED_PROXIES: "127.0.0.1, ::1" }).isUp();
    const origin = `http://localhost:${house.port}`;
    const from = (chain: string) => failOnce(origin, { "x-forwarded-for": chain });
    for (let n = 0; n < 50; n += 1)
      expect((await from(`203.0.113.${n}, 198.51.100.1`)).refused).not.toContain(WORDS);
    expect((await from("203.0.113.99, 198.51.100.1")).refused).toContain(WORDS);
    expect((await from("198.51.100.2")).refused).not.toContain(WORDS);
  } finally {
    await house.end();
  }
});
