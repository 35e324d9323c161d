import { ReviewPanel as ReviewPanel_55252b478e83a37f8b37e3db7b439c50 } from '../../../review/panel/ReviewPanel.tsx'
import { ConsentNotice as ConsentNotice_1dc5ac3906276321fbe00982192fc0cd } from '../../../consent/ConsentNotice.tsx'
import { ChoiceDiff as ChoiceDiff_ec6f7d8e08471702bd52a502d8e81480 } from '../../../admin/comparing/ChoiceDiff.tsx'
import { DayDiff as DayDiff_ce94edfa302b43bf3c94c1dab1bcca9f } from '../../../admin/dates/DayDiff.tsx'
import { HonourLabel as HonourLabel_c50d42eeca8c057eb828404ef83fdf21 } from '../../../admin/HonourLabel.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeature as TableFeature_c3e8621d29864a54ec07e375caeee8e3 } from '../../../rich-text/editing/TableFeature.tsx'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TidyingFeature as TidyingFeature_1d9a5886e8a57ef16df80e50a883dfc7 } from '../../../rich-text/editing/TidyingFeature.tsx'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RowLabel as RowLabel_fd22e04681c1e9cfc3547b445d59afa2 } from '../../../admin/RowLabel.tsx'
import { ConsentWithdrawal as ConsentWithdrawal_79fc1c0a2ab775d0f926fc441e2a0bbc } from '../../../consent/withdrawing/components/ConsentWithdrawal.tsx'
import { ReviewMany as ReviewMany_a101bf3e00c54977d0cbcbb270b0d6d6 } from '../../../review/many/ReviewMany.tsx'
import { PreviewLink as PreviewLink_10e08c2edaf8e1d09c21512cfbc051cf } from '../../../preview/components/PreviewLink.tsx'
import { StaleSaveNotice as StaleSaveNotice_545aa8b85334a7c31edb1d91b70989db } from '../../../concurrency/components/StaleSaveNotice.tsx'
import { PublishingControls as PublishingControls_d85686bde8a46d38cdc0ca626cb1967b } from '../../../publishing/components/PublishingControls.tsx'
import { PublicStatus as PublicStatus_c0dbad11c62e9d9d8362f1ee10952495 } from '../../../publishing/components/PublicStatus.tsx'
import { PeopleCell as PeopleCell_771ad88f2ff1517949f810c05479b2d4 } from '../../../pictures/components/PeopleCell.tsx'
import { StaffingCell as StaffingCell_18d4fe05062a8cf66e8d3d76eb44e781 } from '../../../review/components/StaffingCell.tsx'
import { StaffingNotice as StaffingNotice_d8eef5f487c27e32ebe8c5b2da56c2ce } from '../../../review/components/StaffingNotice.tsx'
import { ExportButton as ExportButton_75cfb9c993bd446ea9d8e7eb063d53eb } from '../../../records/exporting/ExportButton.tsx'
import { Icon as Icon_0f35c6b343a2bbde7b1af02192952cae } from '../../../admin/graphics.tsx'
import { Logo as Logo_31632a3714af2a4550104a8aa2f6722e } from '../../../admin/Logo.tsx'
import { Notices as Notices_f1e0ed72f569fa303305cb9dc130a40f } from '../../../notices/components/Notices.tsx'
import { Desk as Desk_903c86f5edda3897fa1b360f25376480 } from '../../../desk/Desk.tsx'
import { UnreadNotices as UnreadNotices_f1e0ed72f569fa303305cb9dc130a40f } from '../../../notices/components/Notices.tsx'
import { SpokenChinese as SpokenChinese_58672dc88edb4a72db5485c29f4e4596 } from '../../../admin/spoken/SpokenChinese.tsx'
import { SavesInOrder as SavesInOrder_8d1a786e7e8b5aef2203f9fa8f25f001 } from '../../../concurrency/components/SavesInOrder.tsx'
import { ReviewSheet as ReviewSheet_f7dcb591eda01b03c96c2134e89d3ca8 } from '../../../review/sheet/ReviewSheet.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/review/panel/ReviewPanel.tsx#ReviewPanel": ReviewPanel_55252b478e83a37f8b37e3db7b439c50,
  "/consent/ConsentNotice.tsx#ConsentNotice": ConsentNotice_1dc5ac3906276321fbe00982192fc0cd,
  "/admin/comparing/ChoiceDiff.tsx#ChoiceDiff": ChoiceDiff_ec6f7d8e08471702bd52a502d8e81480,
  "/admin/dates/DayDiff.tsx#DayDiff": DayDiff_ce94edfa302b43bf3c94c1dab1bcca9f,
  "/admin/HonourLabel.tsx#HonourLabel": HonourLabel_c50d42eeca8c057eb828404ef83fdf21,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/rich-text/editing/TableFeature.tsx#TableFeature": TableFeature_c3e8621d29864a54ec07e375caeee8e3,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/rich-text/editing/TidyingFeature.tsx#TidyingFeature": TidyingFeature_1d9a5886e8a57ef16df80e50a883dfc7,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/RowLabel.tsx#RowLabel": RowLabel_fd22e04681c1e9cfc3547b445d59afa2,
  "/consent/withdrawing/components/ConsentWithdrawal.tsx#ConsentWithdrawal": ConsentWithdrawal_79fc1c0a2ab775d0f926fc441e2a0bbc,
  "/review/many/ReviewMany.tsx#ReviewMany": ReviewMany_a101bf3e00c54977d0cbcbb270b0d6d6,
  "/preview/components/PreviewLink.tsx#PreviewLink": PreviewLink_10e08c2edaf8e1d09c21512cfbc051cf,
  "/concurrency/components/StaleSaveNotice.tsx#StaleSaveNotice": StaleSaveNotice_545aa8b85334a7c31edb1d91b70989db,
  "/publishing/components/PublishingControls.tsx#PublishingControls": PublishingControls_d85686bde8a46d38cdc0ca626cb1967b,
  "/publishing/components/PublicStatus.tsx#PublicStatus": PublicStatus_c0dbad11c62e9d9d8362f1ee10952495,
  "/pictures/components/PeopleCell.tsx#PeopleCell": PeopleCell_771ad88f2ff1517949f810c05479b2d4,
  "/review/components/StaffingCell.tsx#StaffingCell": StaffingCell_18d4fe05062a8cf66e8d3d76eb44e781,
  "/review/components/StaffingNotice.tsx#StaffingNotice": StaffingNotice_d8eef5f487c27e32ebe8c5b2da56c2ce,
  "/records/exporting/ExportButton.tsx#ExportButton": ExportButton_75cfb9c993bd446ea9d8e7eb063d53eb,
  "/admin/graphics.tsx#Icon": Icon_0f35c6b343a2bbde7b1af02192952cae,
  "/admin/Logo.tsx#Logo": Logo_31632a3714af2a4550104a8aa2f6722e,
  "/notices/components/Notices.tsx#Notices": Notices_f1e0ed72f569fa303305cb9dc130a40f,
  "/desk/Desk.tsx#Desk": Desk_903c86f5edda3897fa1b360f25376480,
  "/notices/components/Notices.tsx#UnreadNotices": UnreadNotices_f1e0ed72f569fa303305cb9dc130a40f,
  "/admin/spoken/SpokenChinese.tsx#SpokenChinese": SpokenChinese_58672dc88edb4a72db5485c29f4e4596,
  "/concurrency/components/SavesInOrder.tsx#SavesInOrder": SavesInOrder_8d1a786e7e8b5aef2203f9fa8f25f001,
  "/review/sheet/ReviewSheet.tsx#ReviewSheet": ReviewSheet_f7dcb591eda01b03c96c2134e89d3ca8,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
