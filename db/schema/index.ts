export * from "./house";
export * from "./media";
export * from "./people";
export * from "./projects";
export * from "./publications";
export * from "./reviews";
export * from "./stories";
