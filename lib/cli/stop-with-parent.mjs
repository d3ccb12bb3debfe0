// For programs that are not ours: node --import this-file program
import { stopWithParent } from './abandoned.mjs';

stopWithParent();
