import { userRoute } from "@/lib/auth/user-route";
import { answerPhotoUpload } from "@/lib/media/photo-uploads";

/** Begins a resumable upload. */
export const POST = userRoute((actor, request) => answerPhotoUpload(actor, request, null));
