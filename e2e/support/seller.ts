import type { Page } from 'playwright-core';

/** What a seller does in the app, named as they would name it. */
export class Seller {
  readonly password = 'a long enough password';

  constructor(
    readonly page: Page,
    private readonly url: string,
    readonly email: string,
  ) {}

  async register(shopName: string): Promise<void> {
    await this.page.goto(`${this.url}/register`);
    await this.page.getByLabel('Name of the shop').fill(shopName);
    await this.page.getByLabel('E-mail').fill(this.email);
    await this.page.getByLabel('Password', { exact: true }).fill(this.password);
    await this.page.getByRole('button', { name: 'Open the shop' }).click();
    await this.page.getByRole('heading', { level: 1, name: shopName }).waitFor();
  }

  async signIn(password = this.password): Promise<void> {
    await this.page.goto(`${this.url}/sign-in`);
    await this.page.getByLabel('E-mail').fill(this.email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** Opens the camera screen by the button in the middle. */
  async startItem(): Promise<void> {
    await this.page.getByRole('link', { name: 'Add item' }).first().click();
    await this.page.getByRole('heading', { name: 'Add item' }).waitFor();
  }

  async choosePhotos(...files: string[]): Promise<void> {
    await this.page.getByLabel('Add photos').setInputFiles(files);
  }

  /** The four fields that an item needs to sell. */
  async describeItem(fields: {
    title: string;
    price: string;
    condition: string;
    category: string;
  }): Promise<void> {
    await this.page.getByLabel('Title').fill(fields.title);
    await this.page.getByLabel('Price', { exact: true }).fill(fields.price);
    await this.page.getByRole('button', { name: fields.condition, exact: true }).click();
    await this.page.getByLabel('Category', { exact: true }).fill(fields.category);
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save item' }).click();
    await this.page.getByRole('heading', { name: 'Saved', exact: true }).waitFor();
  }

  async openSavedItem(): Promise<void> {
    await this.page.getByRole('link', { name: 'Open item' }).click();
    await this.page.waitForURL(/\/items\//);
  }

  async edit(change: (page: Page) => Promise<void>): Promise<void> {
    await this.page.getByRole('button', { name: 'Edit', exact: true }).click();
    await change(this.page);
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
    // The form closes once the change is on the device; what lies behind it was there all along.
    await this.page.getByRole('dialog', { name: 'Edit item' }).waitFor({ state: 'hidden' });
    await this.page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  }
}
