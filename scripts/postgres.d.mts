export function startPostgres(
  home: string,
  options?: { throwAway?: boolean },
): Promise<{
  DATABASE_URL: string;
  MIGRATE_DATABASE_URL: string;
  PUBLIC_DATABASE_URL: string;
  superuserUrl: string;
  data: string;
  isAlive(): boolean;
  stop(): void;
  hold(): Promise<void>;
  leave(): Promise<void>;
}>;

export function freePort(): Promise<number>;
