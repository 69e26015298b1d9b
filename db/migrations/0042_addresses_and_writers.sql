CREATE INDEX "helpers_address" ON "helpers" USING btree (reverse(lower("email")) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "evaluations_address" ON "evaluations" USING btree (reverse(lower("evaluator_email")) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "projects_addresses" ON "projects" USING gin (lower(jsonb_path_query_array("partners" || "funders", '$[*].email')::text) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "revisions_saved_by" ON "revisions" USING btree ("saved_by");--> statement-breakpoint
CREATE INDEX "revisions_submitted_by" ON "revisions" USING btree ("submitted_by");