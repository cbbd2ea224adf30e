import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { ConfirmProvider } from '../ui/confirm-dialog.js';
import { usePhone } from '../ui/use-media.js';
import { usePreferences } from './preferences.js';
import { themeFor } from './theme/theme.js';

/** Menus and bubbles belong to the landmark they were opened in: a screen reader does not find them at the end of the page. */
function landmarkOf(trigger?: HTMLElement): HTMLElement {
  return trigger?.closest<HTMLElement>('header, main, [role="dialog"]') ?? document.body;
}

/** antd's theme and words, and the one confirmation dialog. */
export function Themed({ children }: { children: React.ReactNode }) {
  const { language, largeType } = usePreferences();
  const phone = usePhone();
  return (
    <ConfigProvider
      theme={themeFor({ large: largeType, phone })}
      locale={language === 'en' ? en : zh}
      button={{ autoInsertSpace: false }}
      getPopupContainer={landmarkOf}
    >
      <ConfirmProvider>{children}</ConfirmProvider>
    </ConfigProvider>
  );
}
