export let count = 1; export function increase() { count++; } export default () => 'd';
