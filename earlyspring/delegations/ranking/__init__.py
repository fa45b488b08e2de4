"""The order of rank at a gathering: computed by its rule, changed by people with a reason, approved, frozen."""
