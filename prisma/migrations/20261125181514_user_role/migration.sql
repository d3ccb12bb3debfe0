-- AlterTable
ALTER TABLE "User" ADD COLUMN     "role" TEXT NOT NULL DEFAULT 'person';

ALTER TABLE "User"
  ADD CONSTRAINT "User_role" CHECK ("role" IN ('person', 'editor', 'administrator'));
