export function findClamd(): string;
