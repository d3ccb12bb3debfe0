-- AlterTable
ALTER TABLE "PlanStrategy" ADD COLUMN     "inUse" BOOLEAN;
