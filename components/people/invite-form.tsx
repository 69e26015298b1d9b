"use client";

import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice";
import { Select, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { MEMBER_ROLES, type MemberRole, type PlatformRole } from "@/db/enums";
import { LOCALES, type Locale, NATIVE_NAMES } from "@/lib/i18n/locales";
import { invitePersonAction } from "@/lib/people/joining-actions";

type Values = {
  email: string;
  organisationId: string;
  memberRole: MemberRole;
  platformRoles: PlatformRole[] | false;
  locale: Locale;
};
type Props = {
  /** Those that may be chosen; where there is one, it is not asked for. */
  organisations: { id: string; name: string }[];
  /** Roles on the platform that may be given: none for a lead. */
  roles: readonly PlatformRole[];
  locale: Locale;
};

/** Sends a one-time link to an address. */
export function InviteForm({ organisations, roles, locale }: Props) {
  const t = useTranslations("members.invite");
  const words = useTranslations("enums");
  const [only] = organisations.length === 1 && roles.length === 0 ? organisations : [];
  const empty: Values = {
    ...{ email: "", organisationId: only?.id ?? "", memberRole: "author", platformRoles: [], locale },
  };
  const { register, submit, pending, head, status, error, watch, settle } = useKeptForm<Values, unknown>({
    name: `invite:${only?.id ?? "house"}`,
    values: empty,
    save: ({ organisationId, memberRole, platformRoles, ...rest }) =>
      invitePersonAction({
        ...rest,
        organisationId: organisationId || null,
        memberRole: organisationId ? memberRole : null,
        platformRoles: platformRoles || [],
      }),
    onSaved: () => settle(empty),
  });
  const belongs = watch("organisationId") !== "";
  const prefix = only ? `${only.id}-` : "";
  return (
    <form onSubmit={submit} noValidate>
      <KeptFormHead {...head} at={(name) => `${prefix}${name}`} />
      <TextInput
        type="email"
        label={t("email")}
        help={t("emailHelp")}
        error={error("email")}
        autoComplete="off"
        dir="ltr"
        {...register("email")}
        id={`${prefix}email`}
      />
      {!only && (
        <Select
          label={t("organisation")}
          error={error("organisationId")}
          {...register("organisationId")}
          id={`${prefix}organisationId`}
        >
          <option value="">{t("noOrganisation")}</option>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {belongs && (
        <RadioGroup
          label={t("role")}
          options={MEMBER_ROLES.map((role) => ({
            value: role,
            label: words(`memberRole.${role}`),
            help: t(`roleHelp.${role}`),
          }))}
          {...register("memberRole")}
          id={`${prefix}memberRole`}
        />
      )}
      {roles.length > 0 && (
        <CheckboxGroup
          label={t("platformRoles")}
          optional
          options={roles.map((role) => ({ value: role, label: words(`platformRole.${role}`) }))}
          {...register("platformRoles")}
          id={`${prefix}platformRoles`}
        />
      )}
      <Select label={t("language")} {...register("locale")} id={`${prefix}locale`} width="medium">
        {LOCALES.map((one) => (
          <option key={one} value={one} lang={one}>
            {NATIVE_NAMES[one]}
          </option>
        ))}
      </Select>
      <KeptFormFoot status={status} pending={pending} submit={t("send")} variant="second" />
      {status === "saved" && (
        <p className="quietly" role="status">
          {t("sent")}
        </p>
      )}
    </form>
  );
}
