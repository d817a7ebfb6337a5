import path from 'path';
export const separator = path.sep;
export default 5;
