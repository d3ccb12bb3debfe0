export {
  CEILINGS,
  type Ceiling,
  type Room,
  roomUnder,
  WRITE_RATE,
  type WritePeriod,
} from './ceilings';
export { goalRooms } from './goal-rooms';
