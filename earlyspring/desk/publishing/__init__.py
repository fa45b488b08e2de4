"""What a party gives to the public: what waits, what is public, what was taken back."""
