import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { MoneyField } from './money-field.tsx';

function Form({ onAmount }: { readonly onAmount: (amount: string | null) => void }) {
  const [amount, setAmount] = useState<string | null>('5');
  return (
    <>
      <MoneyField
        label="Price"
        currencyCode="USD"
        value={amount}
        onChange={(next) => {
          setAmount(next);
          onAmount(next);
        }}
      />
      <button type="button" onClick={() => setAmount('99')}>
        Load
      </button>
    </>
  );
}

describe('MoneyField', () => {
  function open() {
    const onAmount = jest.fn();
    render(<Form onAmount={onAmount} />);
    return { onAmount, field: screen.getByLabelText('Price') as HTMLInputElement };
  }

  it('hands out a decimal string and leaves what was typed alone', () => {
    const { onAmount, field } = open();
    fireEvent.change(field, { target: { value: '12,50' } });
    expect(onAmount).toHaveBeenLastCalledWith('12.50');
    expect(field.value).toBe('12,50');
  });

  it('keeps text that is no amount and says so when the field is left', () => {
    const { onAmount, field } = open();
    fireEvent.change(field, { target: { value: 'twelve' } });
    expect(onAmount).toHaveBeenLastCalledWith(null);
    expect(field.value).toBe('twelve');
    fireEvent.blur(field);
    expect(screen.queryByText('Enter an amount such as 12.50.')).not.toBeNull();
  });

  it('follows a value that comes from outside', () => {
    const { field } = open();
    fireEvent.click(screen.getByText('Load'));
    expect(field.value).toBe('99');
  });
});
