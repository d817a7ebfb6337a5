export const fromModulePackage = typeof module;
